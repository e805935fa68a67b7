/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-side-box.h"

/* The least that content and side are given while they stand beside each other. */
#define MIN_CONTENT_WIDTH 460
#define MIN_SIDE_WIDTH    320
#define MAX_SIDE_WIDTH    520
/* The share of the width that goes to the side, in per cent. */
#define SIDE_SHARE        42
/* The share of the height that goes to the content where the side is below it. */
#define CONTENT_SHARE     42

struct _SeralSideBox
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *side;
  GtkWidget *strip;
  gboolean collapsed;
  gboolean wide;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SIDE,
  PROP_STRIP,
  PROP_COLLAPSED,
  PROP_WIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralSideBox, seral_side_box, GTK_TYPE_WIDGET)

static gboolean
is_wide (SeralSideBox *self,
         int           width)
{
  return !self->collapsed && width >= MIN_CONTENT_WIDTH + MIN_SIDE_WIDTH;
}

static int
get_side_width (int width)
{
  return CLAMP (width * SIDE_SHARE / 100, MIN_SIDE_WIDTH, MAX_SIDE_WIDTH);
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
measure_width (SeralSideBox *self,
               int          *minimum,
               int          *natural)
{
  GtkWidget *other = self->strip != NULL ? self->strip : self->side;
  int other_minimum, unused;

  measure_child (self->content, GTK_ORIENTATION_HORIZONTAL, -1, minimum, &unused);
  measure_child (other, GTK_ORIENTATION_HORIZONTAL, -1, &other_minimum, &unused);
  *minimum = MAX (*minimum, other_minimum);
  /* A sidebar before the box folds away as soon as the content gets less than that. */
  *natural = MAX (*minimum, MIN_CONTENT_WIDTH);
}

static void
measure_height (SeralSideBox *self,
                int           width,
                int          *minimum,
                int          *natural)
{
  int other_minimum, other_natural;

  if (width >= 0 && is_wide (self, width))
    {
      int side_width = get_side_width (width);

      measure_child (self->content, GTK_ORIENTATION_VERTICAL, width - side_width, minimum, natural);
      measure_child (self->side, GTK_ORIENTATION_VERTICAL, side_width, &other_minimum, &other_natural);
      *minimum = MAX (*minimum, other_minimum);
      *natural = MAX (*natural, other_natural);
    }
  else
    {
      GtkWidget *other = self->strip != NULL ? self->strip : self->side;

      measure_child (self->content, GTK_ORIENTATION_VERTICAL, width, minimum, natural);
      measure_child (other, GTK_ORIENTATION_VERTICAL, width, &other_minimum, &other_natural);
      *minimum += other_minimum;
      *natural += other_natural;
    }
}

static GtkSizeRequestMode
seral_side_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
seral_side_box_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SeralSideBox *self = SERAL_SIDE_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
set_wide (SeralSideBox *self,
          gboolean      wide)
{
  if (self->side != NULL)
    gtk_widget_set_child_visible (self->side, wide || self->strip == NULL);
  if (self->strip != NULL)
    gtk_widget_set_child_visible (self->strip, !wide);

  if (self->wide == wide)
    return;

  self->wide = wide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

static void
allocate_below (SeralSideBox *self,
                int           width,
                int           height)
{
  int content_minimum, side_minimum, natural, content_height;

  measure_child (self->content, GTK_ORIENTATION_VERTICAL, width, &content_minimum, &natural);
  measure_child (self->side, GTK_ORIENTATION_VERTICAL, width, &side_minimum, &natural);
  content_height = MAX (MIN (height * CONTENT_SHARE / 100, height - side_minimum), content_minimum);

  allocate_child (self->content, 0, 0, width, content_height);
  allocate_child (self->side, 0, content_height, width, MAX (height - content_height, side_minimum));
}

static void
seral_side_box_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  SeralSideBox *self = SERAL_SIDE_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  set_wide (self, is_wide (self, width));

  if (self->wide)
    {
      int side_width = get_side_width (width);

      allocate_child (self->content, rtl ? side_width : 0, 0, width - side_width, height);
      allocate_child (self->side, rtl ? 0 : width - side_width, 0, side_width, height);
    }
  else if (self->strip != NULL)
    {
      int strip_height, natural;

      measure_child (self->strip, GTK_ORIENTATION_VERTICAL, width, &strip_height, &natural);
      allocate_child (self->strip, 0, 0, width, strip_height);
      allocate_child (self->content, 0, strip_height, width, MAX (height - strip_height, 0));
    }
  else
    {
      allocate_below (self, width, height);
    }
}

static void
seral_side_box_dispose (GObject *object)
{
  SeralSideBox *self = SERAL_SIDE_BOX (object);

  g_clear_pointer (&self->strip, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (seral_side_box_parent_class)->dispose (object);
}

static void
seral_side_box_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SeralSideBox *self = SERAL_SIDE_BOX (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;
    case PROP_STRIP:
      g_value_set_object (value, self->strip);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Children are kept in the order they are read: strip, content, side. */
static void
order_children (SeralSideBox *self)
{
  GtkWidget *children[] = { self->strip, self->content, self->side };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i] != NULL)
      gtk_widget_insert_before (children[i], GTK_WIDGET (self), NULL);
}

static void
replace_child (SeralSideBox *self,
               GtkWidget   **slot,
               GtkWidget    *child,
               guint         property)
{
  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  order_children (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_collapsed (SeralSideBox *self,
               gboolean      collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
seral_side_box_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SeralSideBox *self = SERAL_SIDE_BOX (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      replace_child (self, &self->content, g_value_get_object (value), prop_id);
      break;
    case PROP_SIDE:
      replace_child (self, &self->side, g_value_get_object (value), prop_id);
      break;
    case PROP_STRIP:
      replace_child (self, &self->strip, g_value_get_object (value), prop_id);
      break;
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
child_property (const char *name)
{
  return g_param_spec_object (name, NULL, NULL, GTK_TYPE_WIDGET,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
seral_side_box_class_init (SeralSideBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_side_box_dispose;
  object_class->get_property = seral_side_box_get_property;
  object_class->set_property = seral_side_box_set_property;

  widget_class->get_request_mode = seral_side_box_get_request_mode;
  widget_class->measure = seral_side_box_measure;
  widget_class->size_allocate = seral_side_box_size_allocate;

  properties[PROP_CONTENT] = child_property ("content");
  properties[PROP_SIDE] = child_property ("side");
  properties[PROP_STRIP] = child_property ("strip");
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDE] =
    g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_side_box_init (SeralSideBox *self)
{
}

/**
 * seral_side_box_get_wide:
 * @self: a box
 *
 * Returns: whether content and side stand beside each other
 */
gboolean
seral_side_box_get_wide (SeralSideBox *self)
{
  g_return_val_if_fail (SERAL_IS_SIDE_BOX (self), FALSE);

  return self->wide;
}
