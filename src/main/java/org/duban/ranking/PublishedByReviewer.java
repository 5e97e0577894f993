package org.duban.ranking;

import org.duban.shared.Conflict;

/** Whoever reviewed an edition leaves it to another to publish. */
class PublishedByReviewer extends Conflict {}
