package org.duban.notification.feed;

import org.duban.shared.NotFound;

/** There is no such feed, or not any more. */
class FeedNotFound extends NotFound {}
