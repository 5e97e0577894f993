package org.duban.standard.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code as it is written in ledgers and addresses: letters of any script, digits and what joins them, 40 at most. */
@Pattern(regexp = "\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39})?\\s*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface ShortCode {

    String message() default "{standard.form.code.refused}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
