package org.duban.account;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people choose their password by the one-time link that an administrator handed them. */
@Service
@Transactional
@RequiredArgsConstructor
public class Invitations {

    private final InvitationLinks links;
    private final AccountDirectory directory;
    private final AccountService accounts;

    /** Whose link it is. */
    @Transactional(readOnly = true)
    public AccountRow require(String secret) {
        return directory.require(owner(secret));
    }

    /** A password that is refused leaves the link as it is. */
    public AccountRow accept(String secret, String password) {
        var owner = owner(secret);
        if (!links.useUp(secret)) {
            throw new InvitationVoid();
        }
        accounts.setPassword(owner, password);
        return directory.require(owner);
    }

    private AccountId owner(String secret) {
        return links.owner(secret).orElseThrow(InvitationVoid::new);
    }
}
