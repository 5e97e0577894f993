package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** What is signed needs a secret to sign with. */
class SecretMissing extends RuleBroken {

    @Override
    public String field() {
        return "secret";
    }
}
