package org.duban.document.paper;

/**
 * A line along which the sheet is cut, such as above a counterfoil.
 *
 * @param words on the line
 */
public record Cut(String words) implements Block {}
