package org.duban.archive;

import org.duban.shared.RuleBroken;

/** What was handed in is no archive of a campaign. */
public class NotAnArchive extends RuleBroken {}
