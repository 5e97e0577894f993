package org.duban.inspection.place.web;

import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.unit.PlaceId;

/** Where a code at a place, and each button beside one, lead to. */
final class LogHere {

    private LogHere() {}

    /** To log what is found there, for those who do; else to what is known of the place. */
    static String addressFor(PlaceId place, SignedIn who) {
        return maySay(who) ? "/field#/log/place/" + place : "/places/" + place;
    }

    static boolean maySay(SignedIn who) {
        return who.isAnyOf(Role.INSPECTOR, Role.SUPERVISOR);
    }
}
