/** What customers feed in: set off against their consumption, paid or carried over (上网电量). */
package org.wattline.domain.rating.export;
