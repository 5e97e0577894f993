package org.duban.help;

import java.util.List;

/**
 * Something that is explained.
 *
 * @param name as in its address, and as its texts are called
 * @param pages patterns of the pages that it explains
 * @param related names of topics that one may want to read next
 */
public record Topic(String name, TopicGroup group, List<String> pages, List<String> related) {}
