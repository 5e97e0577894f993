package org.duban.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.notification.channel.ChannelDetails;
import org.duban.notification.channel.ChannelDirectory;
import org.duban.notification.channel.ChannelId;
import org.duban.notification.channel.ChannelKind;
import org.duban.notification.channel.ChannelRow;
import org.duban.notification.channel.ChannelService;
import org.duban.notification.channel.ChannelTrial;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channels, for administrators' programs. */
@RestController
@RequestMapping("/api/v1/channels")
@RequiredArgsConstructor
@Tag(name = "channels")
class ChannelApi {

    private final ChannelService channels;
    private final ChannelDirectory directory;
    private final ChannelTrial trial;

    /** What is said about a channel; a change without address or secret keeps the present ones. */
    record ChannelRequest(
            @NotNull ChannelKind kind,
            @NotBlank @Size(max = 50) String name,
            @Size(min = 1, max = 1000) @Nullable String address,
            @Size(min = 1, max = 200) @Nullable String secret,
            @Nullable UUID campaignId,
            @Nullable List<String> events,
            @Pattern(regexp = "zh-CN|en") @Nullable String language,
            @Nullable Boolean enabled,
            @Nullable Long version) {

        ChannelDetails toDetails() {
            return new ChannelDetails(
                    name,
                    address,
                    secret,
                    campaignId,
                    events == null ? List.of() : events,
                    language == null ? "zh-CN" : language,
                    !Boolean.FALSE.equals(enabled));
        }
    }

    @GetMapping
    @Operation(summary = "All channels, without their secrets")
    Slice<ChannelRow> list() {
        return new Slice<>(directory.all(), null);
    }

    @GetMapping("/{id}")
    ChannelRow show(@PathVariable ChannelId id) {
        return directory.require(id);
    }

    @PostMapping
    ResponseEntity<ChannelRow> open(@Valid @RequestBody ChannelRequest request) {
        var id = channels.open(request.kind(), request.toDetails());
        return ResponseEntity.created(URI.create("/api/v1/channels/" + id)).body(directory.require(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a channel; its kind stays")
    ChannelRow change(@PathVariable ChannelId id, @Valid @RequestBody ChannelRequest request) {
        channels.change(id, request.toDetails(), request.version());
        return directory.require(id);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a message by the channel now, and say how that went")
    ChannelTrial.Result test(@AuthenticationPrincipal SignedIn who, @PathVariable ChannelId id) {
        return trial.run(id, who.accountId());
    }
}
