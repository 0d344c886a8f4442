/** The delivery ledger: at most one mail for each change and recipient. */
@NullMarked
package io.taskbell.notifier.delivery;

import org.jspecify.annotations.NullMarked;
