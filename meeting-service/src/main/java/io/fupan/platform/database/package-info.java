/** PostgreSQL: the one Fupan brings along, durable, or any other given by {@code spring.datasource.url}. */
@NullMarked
package io.fupan.platform.database;

import org.jspecify.annotations.NullMarked;
