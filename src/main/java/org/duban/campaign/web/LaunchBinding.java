package org.duban.campaign.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/** Makes of what was typed, and kept as it was typed, the form of a campaign with whatever is wrong with it. */
@Component
@RequiredArgsConstructor
class LaunchBinding {

    private final ConversionService mvcConversionService;
    private final Validator mvcValidator;

    BindingResult bind(Map<String, List<String>> typed) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(CampaignForm.class));
        binder.setConversionService(mvcConversionService);
        binder.addValidators(mvcValidator);
        binder.construct(new Typed(typed));
        if (!binder.getBindingResult().hasErrors()) {
            binder.validate();
        }
        return binder.getBindingResult();
    }

    /** What of it makes sense: a field that cannot be read is empty. */
    CampaignForm sense(Map<String, List<String>> typed) {
        var bound = bind(typed);
        if (bound.getTarget() == null) {
            var readable = new HashMap<>(typed);
            bound.getFieldErrors().forEach(error -> readable.remove(error.getField()));
            bound = bind(readable);
        }
        return (CampaignForm) Objects.requireNonNull(bound.getTarget());
    }

    private record Typed(Map<String, List<String>> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var values = fields.get(name);
            if (values == null || values.isEmpty()) {
                return null;
            }
            if (List.class.isAssignableFrom(type)) {
                return values;
            }
            return values.get(0).isEmpty() ? null : values.get(0);
        }

        @Override
        public Set<String> getNames() {
            return fields.keySet();
        }
    }
}
