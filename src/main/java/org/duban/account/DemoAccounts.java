package org.duban.account;

import java.util.List;

/** The accounts with which a demonstration may be tried; only a demonstration has them. */
public interface DemoAccounts {

    /** The password of all of them. */
    String PASSWORD = "duban-demo";

    List<DemoAccount> list();

    /**
     * Somebody to try the demonstration as.
     *
     * @param roleWords what the account may do, in the reader's language
     */
    record DemoAccount(String username, String displayName, String roleWords) {}
}
