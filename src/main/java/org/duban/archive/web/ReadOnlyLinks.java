package org.duban.archive.web;

import java.util.Set;
import org.duban.archive.web.ReadOnlyDialect.LeavingOut;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;

/** Leaves out of the pages of an archived campaign the links to pages that are forms, once their addresses are made. */
@Component
class ReadOnlyLinks extends AbstractProcessorDialect {

    private static final int LAST = 100_000;

    ReadOnlyLinks() {
        super("Read-only links", null, LAST);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Links());
    }

    private static final class Links extends LeavingOut {

        Links() {
            super("a", null);
        }

        @Override
        boolean writes(IProcessableElementTag tag) {
            var address = tag.getAttributeValue("href");
            return address != null
                    && !tag.hasAttribute("data-always")
                    && ReadOnlyPages.FORM.matcher(address).find();
        }
    }
}
