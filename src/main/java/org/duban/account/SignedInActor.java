package org.duban.account;

import org.duban.activity.Actor;
import org.duban.activity.Channel;
import org.duban.activity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the log who is signed in; where nobody is, it is the system itself. Work that goes on after its request
 * remembers the actor as the authentication's details.
 */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return Actor.SYSTEM;
        }
        if (authentication.getDetails() instanceof Actor remembered) {
            return remembered;
        }
        var request = request();
        return new Actor(
                who.accountId().value(),
                who.displayName(),
                request == null ? Channel.SYSTEM : channel(request),
                request == null ? null : request.getRequest().getRemoteAddr());
    }

    private static Channel channel(ServletRequestAttributes request) {
        var path = request.getRequest().getRequestURI();
        if (path.contains("/ledgers/")) {
            return Channel.IMPORT;
        }
        return path.contains("/api/") ? Channel.API : Channel.WEB;
    }

    private static @Nullable ServletRequestAttributes request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                : null;
    }
}
