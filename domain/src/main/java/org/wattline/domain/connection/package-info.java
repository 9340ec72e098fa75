/** Connection applications (业扩报装): from the request for supply to the customer that is supplied. */
package org.wattline.domain.connection;
