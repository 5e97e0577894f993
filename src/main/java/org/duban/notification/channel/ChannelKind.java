package org.duban.notification.channel;

/** By what way a channel leads out. */
public enum ChannelKind {
    /** E-mail to everybody who has given an address. */
    MAIL,
    /** 企业微信群机器人: the key in its address is all there is to know. */
    WECOM,
    /** 钉钉群机器人, with a signature. */
    DINGTALK,
    /** Another system, with a signature. */
    WEBHOOK;

    /** Whether what is sent is signed, for which a secret is needed. */
    public boolean signs() {
        return this == DINGTALK || this == WEBHOOK;
    }
}
