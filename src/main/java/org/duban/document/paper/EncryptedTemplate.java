package org.duban.document.paper;

import org.duban.shared.RuleBroken;

/** The document is protected by a password. */
public class EncryptedTemplate extends RuleBroken {}
