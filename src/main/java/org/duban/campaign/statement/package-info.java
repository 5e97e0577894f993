/** Statements of responsibility (目标责任书): what each unit signed for a campaign, and what became of each clause. */
@NullMarked
@NamedInterface("statement")
package org.duban.campaign.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
