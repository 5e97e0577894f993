package org.duban.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.DeliveryLog;
import org.duban.notification.channel.DeliveryRow;
import org.duban.notification.channel.DeliveryState;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What channels sent and gave up, for administrators' programs. */
@RestController
@RequestMapping("/api/v1/channels")
@RequiredArgsConstructor
@Tag(name = "channels")
class DeliveryApi {

    private final DeliveryLog log;

    @GetMapping("/{id}/deliveries")
    Slice<DeliveryRow> deliveries(
            @PathVariable ChannelId id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return log.list(id, state, Slice.limit(limit), cursor);
    }

    /** How many are sent again. */
    record Redelivered(int count) {}

    @PostMapping("/{id}/redelivery")
    @Operation(summary = "Send again what the channel has given up")
    Redelivered redeliverAll(@PathVariable ChannelId id) {
        return new Redelivered(log.redeliverAll(id));
    }

    @PostMapping("/deliveries/{delivery}/redelivery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send one delivery again that was given up")
    void redeliver(@PathVariable UUID delivery) {
        log.redeliver(delivery);
    }
}
