package org.duban.archive.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Leaves out of the pages of an archived campaign what would write in it: forms that are sent, and what a template marks with
 * {@code data-while-open}. A form that stays, such as signing out, is marked with {@code data-always}.
 */
@Component
class ReadOnlyDialect extends AbstractProcessorDialect {

    /** Before anything of what is left out is made. */
    private static final int FIRST = 1;

    ReadOnlyDialect() {
        super("Read-only pages", null, FIRST);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Forms(), new Marked());
    }

    abstract static class LeavingOut extends AbstractElementTagProcessor {

        LeavingOut(@Nullable String element, @Nullable String attribute) {
            super(TemplateMode.HTML, null, element, false, attribute, false, FIRST);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler handler) {
            if (Boolean.TRUE.equals(context.getVariable(ReadOnlyPages.READ_ONLY)) && writes(tag)) {
                handler.removeElement();
            }
        }

        abstract boolean writes(IProcessableElementTag tag);
    }

    private static final class Forms extends LeavingOut {

        Forms() {
            super("form", null);
        }

        @Override
        boolean writes(IProcessableElementTag tag) {
            return "post".equalsIgnoreCase(tag.getAttributeValue("method")) && !tag.hasAttribute("data-always");
        }
    }

    private static final class Marked extends LeavingOut {

        Marked() {
            super(null, "data-while-open");
        }

        @Override
        boolean writes(IProcessableElementTag tag) {
            return true;
        }
    }
}
