/** What proves who somebody is: addresses, passwords, links that work once, and how often one may try. */
@NullMarked
package io.fupan.platform.accounts;

import org.jspecify.annotations.NullMarked;
