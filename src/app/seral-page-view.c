/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-page-view.h"
#include "chart/seral-scene-cairo.h"

/* Free space around the page, for its shadow, in pixels. */
#define MARGIN 18
/* The least that is given to a page. */
#define MIN_SIZE 120

struct _SeralPageView
{
  GtkWidget parent_instance;

  SeralScene *page; /* (owned) (nullable) */
};

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralPageView, seral_page_view, GTK_TYPE_WIDGET)

static void
seral_page_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SeralPageView *self = SERAL_PAGE_VIEW (widget);
  double size = MIN_SIZE;

  if (self->page != NULL)
    size = orientation == GTK_ORIENTATION_HORIZONTAL ? seral_scene_get_width (self->page)
                                                     : seral_scene_get_height (self->page);

  *minimum = MIN_SIZE + 2 * MARGIN;
  *natural = MAX (*minimum, (int) size + 2 * MARGIN);
}

static void
append_shadow (GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds)
{
  const GdkRGBA shadow = { 0, 0, 0, .22 };
  const GdkRGBA edge = { 0, 0, 0, .12 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 2, 0, 8);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &edge, 0, 0, 1, 0);
}

static void
append_page (GtkSnapshot           *snapshot,
             SeralScene            *page,
             const graphene_rect_t *bounds,
             double                 scale)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, scale, scale);
  seral_scene_draw_background (page, cr);
  seral_scene_draw (page, cr);
  cairo_destroy (cr);
}

static void
seral_page_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SeralPageView *self = SERAL_PAGE_VIEW (widget);
  double width = gtk_widget_get_width (widget) - 2 * MARGIN;
  double height = gtk_widget_get_height (widget) - 2 * MARGIN;
  graphene_rect_t bounds;
  double scale;

  if (self->page == NULL || width <= 0 || height <= 0)
    return;

  scale = MIN (width / seral_scene_get_width (self->page), height / seral_scene_get_height (self->page));
  bounds.size.width = seral_scene_get_width (self->page) * scale;
  bounds.size.height = seral_scene_get_height (self->page) * scale;
  bounds.origin.x = MARGIN + (width - bounds.size.width) / 2;
  bounds.origin.y = MARGIN + (height - bounds.size.height) / 2;

  append_shadow (snapshot, &bounds);
  append_page (snapshot, self->page, &bounds, scale);
}

static void
seral_page_view_dispose (GObject *object)
{
  SeralPageView *self = SERAL_PAGE_VIEW (object);

  g_clear_pointer (&self->page, seral_scene_unref);

  G_OBJECT_CLASS (seral_page_view_parent_class)->dispose (object);
}

static void
seral_page_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SeralPageView *self = SERAL_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_boxed (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_page_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SeralPageView *self = SERAL_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      seral_page_view_set_page (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_page_view_class_init (SeralPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_page_view_dispose;
  object_class->get_property = seral_page_view_get_property;
  object_class->set_property = seral_page_view_set_property;

  widget_class->measure = seral_page_view_measure;
  widget_class->snapshot = seral_page_view_snapshot;

  properties[PROP_PAGE] =
    g_param_spec_boxed ("page", NULL, NULL, SERAL_TYPE_SCENE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
seral_page_view_init (SeralPageView *self)
{
}

/**
 * seral_page_view_set_page:
 * @self: a view
 * @page: (nullable): what to show
 *
 * Shows a page.
 */
void
seral_page_view_set_page (SeralPageView *self,
                          SeralScene    *page)
{
  g_return_if_fail (SERAL_IS_PAGE_VIEW (self));

  if (self->page == page)
    return;

  g_clear_pointer (&self->page, seral_scene_unref);
  if (page != NULL)
    {
      self->page = seral_scene_ref (page);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, seral_scene_get_title (page),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, seral_scene_get_description (page),
                                      -1);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}
