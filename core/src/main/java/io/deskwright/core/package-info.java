/** The ticket, its journal and the desk. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
package io.deskwright.core;

import org.immutables.value.Value;
