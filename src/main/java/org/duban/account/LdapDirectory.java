package org.duban.account;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignInProperties.Ldap;
import org.duban.account.SignInRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Asks a directory who has a password: looks for the person's entry, then binds as that (RFC 4513, section 5.1.3). */
@RequiredArgsConstructor
class LdapDirectory {

    private static final String ALL_GROUPS = "memberOf";
    private static final int TWO_ARE_TOO_MANY = 2;

    private final Ldap settings;

    /** The groups that give each role. */
    Map<Role, Set<String>> groupsOfRoles() {
        return settings.roles();
    }

    /** The person, if there is exactly one of that name with that password. */
    Optional<ExternalPerson> person(String username, String password) {
        // A bind without a password is one as nobody, which succeeds (RFC 4513, section 5.1.2).
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (var connection = connect()) {
            var found = find(connection, username);
            if (found == null || !binds(found.getDN(), password)) {
                return Optional.empty();
            }
            return Optional.of(new ExternalPerson(
                    Objects.requireNonNullElse(found.getAttributeValue(settings.username()), username),
                    Objects.requireNonNullElse(found.getAttributeValue(settings.displayName()), username),
                    groups(connection, found),
                    found.getAttributeValue(settings.unit())));
        } catch (LDAPException | GeneralSecurityException failure) {
            throw new SignInRefused(Reason.UNREACHABLE, failure);
        }
    }

    private LDAPConnection connect() throws LDAPException, GeneralSecurityException {
        var connection = open();
        if (settings.bindDn() != null) {
            connection.bind(settings.bindDn(), settings.bindPassword());
        }
        return connection;
    }

    private LDAPConnection open() throws LDAPException, GeneralSecurityException {
        var address = new LDAPURL(settings.url().toString());
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(settings.timeout().toMillis()));
        options.setResponseTimeoutMillis(settings.timeout().toMillis());
        options.setFollowReferrals(false);
        var sockets = address.getScheme().equals("ldaps") ? new SSLUtil().createSSLSocketFactory() : null;
        return new LDAPConnection(sockets, options, address.getHost(), address.getPort());
    }

    private @Nullable Entry find(LDAPConnection connection, String username) throws LDAPException {
        var request = new SearchRequest(
                settings.base(), SearchScope.SUB, filter(settings.userFilter(), username), "*", ALL_GROUPS);
        request.setSizeLimit(TWO_ARE_TOO_MANY);
        var found = connection.search(request).getSearchEntries();
        return found.size() == 1 ? found.get(0) : null;
    }

    private boolean binds(String dn, String password) throws LDAPException, GeneralSecurityException {
        try (var connection = open()) {
            connection.bind(dn, password);
            return true;
        } catch (LDAPException refused) {
            if (refused.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                return false;
            }
            throw refused;
        }
    }

    /** By their common names. */
    private Set<String> groups(LDAPConnection connection, Entry person) throws LDAPException {
        Set<String> groups = new LinkedHashSet<>();
        if (person.hasAttribute(ALL_GROUPS)) {
            for (var dn : person.getAttributeValues(ALL_GROUPS)) {
                groups.add(name(new DN(dn).getRDN()));
            }
        }
        if (settings.groupBase() != null) {
            var found = connection.search(
                    settings.groupBase(), SearchScope.SUB, filter(settings.groupFilter(), person.getDN()), "cn");
            for (var group : found.getSearchEntries()) {
                groups.add(name(group.getRDN()));
            }
        }
        return groups;
    }

    private static String name(@Nullable RDN rdn) {
        return rdn == null ? "" : rdn.getAttributeValues()[0];
    }

    /** What is put in cannot become a part of the filter's own signs. */
    private static Filter filter(String pattern, String value) throws LDAPException {
        return Filter.create(pattern.replace("{0}", Filter.encodeValue(value)));
    }
}
