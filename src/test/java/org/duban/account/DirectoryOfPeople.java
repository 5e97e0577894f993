package org.duban.account;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;

/** A directory of people and groups, in memory, that asks whoever looks for somebody who they are. */
final class DirectoryOfPeople {

    static final String READER = "cn=reader";
    static final String READERS_PASSWORD = "reader-secret";

    private final InMemoryDirectoryServer server;

    DirectoryOfPeople() {
        try {
            var config = new InMemoryDirectoryServerConfig("dc=duban,dc=test");
            config.addAdditionalBindCredentials(READER, READERS_PASSWORD);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("people", InetAddress.getLoopbackAddress(), 0, null));
            config.setSchema(null);
            server = new InMemoryDirectoryServer(config);
            add("dn: dc=duban,dc=test", "objectClass: domain", "dc: duban");
            add("dn: ou=people,dc=duban,dc=test", "objectClass: organizationalUnit", "ou: people");
            add("dn: ou=groups,dc=duban,dc=test", "objectClass: organizationalUnit", "ou: groups");
            server.startListening();
        } catch (LDAPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void add(String... ldif) throws LDAPException {
        try {
            server.add(ldif);
        } catch (LDIFException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    int port() {
        return server.getListenPort();
    }

    void person(String uid, String name, String unit, String password) throws LDAPException {
        add(
                "dn: " + dn(uid),
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + name,
                "sn: " + name,
                "ou: " + unit,
                "userPassword: " + password);
    }

    void group(String name, String... uids) throws LDAPException {
        add(
                "dn: cn=" + name + ",ou=groups,dc=duban,dc=test",
                "objectClass: groupOfNames",
                "cn: " + name,
                "member: cn=nobody");
        for (var uid : uids) {
            join(name, uid);
        }
    }

    void join(String group, String uid) throws LDAPException {
        change(group, ModificationType.ADD, uid);
    }

    void leave(String group, String uid) throws LDAPException {
        change(group, ModificationType.DELETE, uid);
    }

    private void change(String group, ModificationType how, String uid) throws LDAPException {
        server.modify("cn=" + group + ",ou=groups,dc=duban,dc=test", new Modification(how, "member", dn(uid)));
    }

    void stop() {
        server.shutDown(true);
    }

    void start() throws LDAPException {
        server.startListening();
    }

    private static String dn(String uid) {
        return "uid=" + uid + ",ou=people,dc=duban,dc=test";
    }
}
