package org.duban.notification.channel;

/** Why something could not be delivered. */
enum Failure {
    /** The person has no mail address any more, or no account. */
    NO_RECIPIENT,
    /** The mail server does not take mail for this address. */
    RECIPIENT_REFUSED,
    /** The installation has no mail server. */
    NO_MAIL_SERVER,
    /** The mail server takes no mail from us. */
    MAIL_REFUSED,
    /** The address leads where it must not. */
    ADDRESS_REFUSED,
    TIMEOUT,
    UNREACHABLE,
    /** The other side answered with an error. */
    ANSWER;

    /** Whether whatever else is sent by this channel would fail as well. */
    boolean isTheChannels() {
        return this != NO_RECIPIENT && this != RECIPIENT_REFUSED;
    }
}
