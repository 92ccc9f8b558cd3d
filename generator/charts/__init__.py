"""A description of a chart becomes SVG text: classes instead of colours, title and description inside."""
