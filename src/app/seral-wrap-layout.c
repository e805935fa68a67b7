/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-wrap-layout.h"

struct _SeralWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralWrapLayout, seral_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes while lines are filled. */
typedef struct
{
  int x;
  int y;
  int line_height;
} Pen;

static GtkWidget *
next_laid_out (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
child_size (GtkWidget *child,
            int        available,
            int       *width,
            int       *height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *width = MAX (minimum, MIN (natural, available));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

static void
place_child (GtkWidget *widget,
             GtkWidget *child,
             Pen       *pen,
             int        width,
             int        height,
             int        available)
{
  GtkAllocation allocation = { pen->x, pen->y, width, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = available - pen->x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Walks through the lines, placing the children if @place; returns the height of it all. */
static int
walk_lines (SeralWrapLayout *self,
            GtkWidget       *widget,
            int              available,
            gboolean         place)
{
  Pen pen = { 0, 0, 0 };

  for (GtkWidget *child = next_laid_out (gtk_widget_get_first_child (widget));
       child != NULL;
       child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int width, height;

      child_size (child, available, &width, &height);
      if (pen.x > 0 && pen.x + width > available)
        {
          pen.x = 0;
          pen.y += pen.line_height + self->line_spacing;
          pen.line_height = 0;
        }
      if (place)
        place_child (widget, child, &pen, width, height, available);

      pen.x += width + self->spacing;
      pen.line_height = MAX (pen.line_height, height);
    }

  return pen.y + pen.line_height;
}

static void
measure_width (SeralWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  guint n = 0;

  for (GtkWidget *child = next_laid_out (gtk_widget_get_first_child (widget));
       child != NULL;
       child = next_laid_out (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n++ > 0 ? self->spacing : 0);
    }
}

static GtkSizeRequestMode
seral_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
seral_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  SeralWrapLayout *self = SERAL_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = walk_lines (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
seral_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  walk_lines (SERAL_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
seral_wrap_layout_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SeralWrapLayout *self = SERAL_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_wrap_layout_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SeralWrapLayout *self = SERAL_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
spacing_property (const char *name)
{
  return g_param_spec_int (name, NULL, NULL, 0, G_MAXINT16, 0,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
}

static void
seral_wrap_layout_class_init (SeralWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = seral_wrap_layout_get_property;
  object_class->set_property = seral_wrap_layout_set_property;

  layout_class->get_request_mode = seral_wrap_layout_get_request_mode;
  layout_class->measure = seral_wrap_layout_measure;
  layout_class->allocate = seral_wrap_layout_allocate;

  properties[PROP_SPACING] = spacing_property ("spacing");
  properties[PROP_LINE_SPACING] = spacing_property ("line-spacing");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_wrap_layout_init (SeralWrapLayout *self)
{
}

/**
 * seral_wrap_layout_new:
 * @spacing: pixels between the children of a line
 * @line_spacing: pixels between lines
 *
 * Makes a layout that wraps.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
seral_wrap_layout_new (int spacing,
                       int line_spacing)
{
  return g_object_new (SERAL_TYPE_WRAP_LAYOUT, "spacing", spacing, "line-spacing", line_spacing, NULL);
}
