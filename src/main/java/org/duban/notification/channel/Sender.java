package org.duban.notification.channel;

/** Sends by one kind of channel. It runs outside of any transaction and answers every failure with an outcome. */
interface Sender {

    ChannelKind kind();

    Outcome send(Parcel parcel);
}
