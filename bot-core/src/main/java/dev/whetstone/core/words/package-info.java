/// Every sentence that the product says to people, and the documents made of them. From data alone:
/// nothing here loads, decides or sends.
@NullMarked
package dev.whetstone.core.words;

import org.jspecify.annotations.NullMarked;
