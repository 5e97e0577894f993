package org.duban.notification.channel;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Every node does; the queue sees to it that each delivery is one node's. A channel that keeps a
 * thread waiting keeps nothing but its own queue waiting, and no transaction is open meanwhile.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class DeliveryWorker {

    private static final int CHANNELS_AT_ONCE = 8;

    private final DeliveryQueue queue;
    private final Senders senders;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(CHANNELS_AT_ONCE, task -> {
        var thread = new Thread(task, "delivery");
        thread.setDaemon(true);
        return thread;
    });

    // Not locked: the queue itself is made to be shared.
    @Scheduled(cron = "${duban.notification.delivery:*/5 * * * * *}")
    void everyFewSeconds() {
        deliver();
    }

    /** Takes on what is due; each answer is done when its channel's part has been tried. */
    List<CompletableFuture<Void>> deliver() {
        var byChannel = queue.claim(List.copyOf(busy)).stream().collect(Collectors.groupingBy(Parcel::channel));
        return byChannel.entrySet().stream()
                .map(one -> inTheBackground(one.getKey(), one.getValue()))
                .toList();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private CompletableFuture<Void> inTheBackground(UUID channel, List<Parcel> parcels) {
        busy.add(channel);
        return CompletableFuture.runAsync(() -> sendAll(channel, parcels), threads)
                .whenComplete((done, failure) -> {
                    busy.remove(channel);
                    if (failure != null) {
                        log.error("Deliveries of channel {} stay for later", channel, failure);
                    }
                });
    }

    /** A long queue is not left to wait for the next round while the channel works. */
    private void sendAll(UUID channel, List<Parcel> first) {
        var parcels = first;
        while (!parcels.isEmpty()
                && send(channel, parcels)
                && !Thread.currentThread().isInterrupted()) {
            parcels = queue.claimMore(channel);
        }
    }

    /** Whether the channel took them all. What it took is noted even if something else then goes wrong. */
    private boolean send(UUID channel, List<Parcel> parcels) {
        var tried = new ArrayList<Tried>();
        try {
            for (var parcel : parcels) {
                var outcome = senders.send(parcel);
                tried.add(new Tried(parcel, outcome));
                if (outcome.isTheChannelsFault()) {
                    log.warn("Channel {} failed: {}", parcel.name(), outcome.error());
                    queue.release(parcels.subList(tried.size(), parcels.size()));
                    return false;
                }
            }
            return true;
        } finally {
            queue.record(channel, tried);
        }
    }
}
