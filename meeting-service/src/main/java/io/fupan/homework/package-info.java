/** What is taken home and brought back (家庭作业). */
@NullMarked
package io.fupan.homework;

import org.jspecify.annotations.NullMarked;
