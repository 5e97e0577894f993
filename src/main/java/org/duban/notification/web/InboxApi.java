package org.duban.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.notification.Inbox;
import org.duban.notification.Message;
import org.duban.notification.Wording;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox, for programs. */
@RestController
@RequestMapping("/api/v1/inbox")
@RequiredArgsConstructor
@Tag(name = "inbox")
class InboxApi {

    private final Inbox inbox;
    private final Wording wording;

    /**
     * A message as programs see it.
     *
     * @param path of the page on which the subject is looked at
     */
    record MessageView(
            UUID id,
            String kind,
            String event,
            UUID subjectId,
            String headline,
            String title,
            Map<String, String> detail,
            Instant at,
            @Nullable Instant readAt,
            String path) {}

    @GetMapping
    @Operation(summary = "What the caller was told, newest first")
    Slice<MessageView> list(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return inbox.list(who.accountId(), unread, Slice.limit(limit), cursor).map(this::view);
    }

    @PostMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a message as read")
    void read(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        inbox.open(who.accountId(), id);
    }

    private MessageView view(Message message) {
        return new MessageView(
                message.id(),
                message.kind(),
                message.event(),
                message.subjectId(),
                wording.headline(message.kind(), message.event()),
                message.title(),
                message.detail(),
                message.at(),
                message.readAt(),
                message.path());
    }
}
