/** The relational database: connections, transactions that are tried again, readiness. */
@NullMarked
package io.taskbell.api.database;

import org.jspecify.annotations.NullMarked;
