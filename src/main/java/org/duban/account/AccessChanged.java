package org.duban.account;

/** What an account may do has changed, so whoever is signed in with it has to sign in again. */
record AccessChanged(String username) {}
