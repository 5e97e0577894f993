package org.duban.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Gives a page its form back also where a field cannot be read. Spring makes the form without that field, but tells the page of the
 * errors alone, so that whatever the page reads from the form itself would fail.
 *
 * <p>It goes before what the library of htmx registers, which is for annotations that nobody uses here.
 */
@Primary
@Component
class FormBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
                return new ServletRequestDataBinderFactory(binderMethods, getWebBindingInitializer()) {
                    @Override
                    protected ServletRequestDataBinder createBinderInstance(
                            @Nullable Object target, String name, NativeWebRequest request) {
                        return new Binder(target, name);
                    }
                };
            }
        };
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {

        private @Nullable AbstractPropertyBindingResult whole;

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public void construct(ValueResolver values) {
            super.construct(values);
            var errors = getBindingResult();
            if (getTarget() != null && errors.getTarget() == null) {
                var result = createBeanPropertyBindingResult();
                result.addAllErrors(errors);
                whole = result;
            }
        }

        @Override
        protected AbstractPropertyBindingResult getInternalBindingResult() {
            return whole == null ? super.getInternalBindingResult() : whole;
        }
    }
}
