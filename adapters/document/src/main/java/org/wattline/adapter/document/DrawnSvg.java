package org.wattline.adapter.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws the pictures that we make ourselves, which are rectangles: no library for all of SVG is needed. */
final class DrawnSvg implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Picture(svg, number(svg, "width"), number(svg, "height"), dotsPerPixel);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Pictures have no text.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, BaseRendererBuilder.FontStyle style) {
        // Pictures have no text.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** One picture, in the pixels of its {@code width} and {@code height}. */
    private record Picture(Element svg, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, this::draw);
        }

        private void draw(Graphics2D graphics) {
            String[] view = svg.getAttribute("viewBox").split(" ");
            graphics.scale(width / Double.parseDouble(view[2]), height / Double.parseDouble(view[3]));
            NodeList rectangles = svg.getElementsByTagName("rect");
            for (int i = 0; i < rectangles.getLength(); i++)
                if (rectangles.item(i) instanceof Element each) {
                    graphics.setPaint(Color.decode(each.getAttribute("fill")));
                    graphics.fill(new Rectangle2D.Double(
                            number(each, "x"), number(each, "y"), number(each, "width"), number(each, "height")));
                }
        }
    }
}
