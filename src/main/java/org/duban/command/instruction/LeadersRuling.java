package org.duban.command.instruction;

import org.duban.shared.Forbidden;

/** The office notes down what a leader wrote on paper, and judges nothing that a leader signed here. */
public class LeadersRuling extends Forbidden {}
