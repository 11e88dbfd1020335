/** What is said to people, in English and in Chinese: sentences with facts in them, and what lints find. */
package io.deskwright.core.sentence;
