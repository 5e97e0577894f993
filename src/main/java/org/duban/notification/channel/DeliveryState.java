package org.duban.notification.channel;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Not tried yet. */
    PENDING,
    /** Tried in vain; tried again later. */
    FAILED,
    DELIVERED,
    /** Given up. */
    DEAD
}
