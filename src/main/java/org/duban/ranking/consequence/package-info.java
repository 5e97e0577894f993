/** What rankings bring units: reminders, talks, criticism and hand-overs, commendations and awards, deductions of money (奖惩). */
@NullMarked
@NamedInterface("consequence")
package org.duban.ranking.consequence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
