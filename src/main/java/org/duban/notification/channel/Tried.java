package org.duban.notification.channel;

/** A delivery that was tried, and how that went. */
record Tried(Parcel parcel, Outcome outcome) {}
