package org.duban.notification.channel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Finds the sender for each kind of channel. */
@Slf4j
@Component
class Senders {

    private final Map<ChannelKind, Sender> senders = new EnumMap<>(ChannelKind.class);

    Senders(List<Sender> all) {
        all.forEach(sender -> senders.put(sender.kind(), sender));
    }

    Outcome send(Parcel parcel) {
        var sender = senders.get(parcel.kind());
        if (sender == null) {
            throw new IllegalStateException("Nobody sends by " + parcel.kind());
        }
        try {
            return sender.send(parcel);
        } catch (RuntimeException unforeseen) {
            // Such as a notice that cannot be put into words: it must not hold up the rest for ever.
            log.error("{} could not be sent", parcel, unforeseen);
            return Outcome.failed(
                    Failure.UNREACHABLE, null, unforeseen.getClass().getSimpleName());
        }
    }
}
