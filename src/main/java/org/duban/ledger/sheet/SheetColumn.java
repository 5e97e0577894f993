package org.duban.ledger.sheet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet to be written.
 *
 * @param width in characters of the common digit width; a Chinese character takes two
 * @param value text, a number, a {@link java.time.LocalDate}, a {@link java.time.LocalDateTime}, or nothing
 * @param <R> what a row is made from
 */
public record SheetColumn<R>(String heading, double width, Function<R, ? extends @Nullable Object> value) {}
