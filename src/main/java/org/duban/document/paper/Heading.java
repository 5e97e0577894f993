package org.duban.document.paper;

/**
 * A heading, its number included: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.
 *
 * @param level from 1 to 4
 */
public record Heading(int level, String text) implements Block {

    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("No heading of level " + level);
        }
    }
}
