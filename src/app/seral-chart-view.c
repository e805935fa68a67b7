/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <gdk/gdkkeysyms.h>

#include <adwaita.h>

#include "app/seral-chart-region.h"
#include "app/seral-chart-view.h"
#include "chart/seral-chart-text.h"
#include "chart/seral-scene-cairo.h"

/* Above this many, cells are left to their rows and columns. */
#define MAX_REGIONS 200
/* What is left free around the chart where it stands on paper, in pixels. */
#define PAPER_MARGIN 12
#define PAPER_RADIUS 12
/* Size of the desktop's text, in pixels, at which a chart's text is as designed: 11 points. */
#define USUAL_TEXT_SIZE (11.0 * 96.0 / 72.0)

struct _SeralChartView
{
  GtkWidget parent_instance;

  SeralChart *chart;     /* (owned) (nullable) */
  SeralScene *scene;     /* (owned) (nullable): the chart at the size of the widget */
  PangoContext *context; /* (owned): what text is measured with */
  GHashTable *regions;   /* (element-type utf8 SeralChartRegion): children by id; borrows both */
  gboolean paper;
  guint sync_source;     /* brings the children in step with the scene, after layout */
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_PAPER,
  N_PROPS
};

enum
{
  REGION_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralChartView, seral_chart_view, GTK_TYPE_WIDGET)

static int
get_margin (SeralChartView *self)
{
  return self->paper ? PAPER_MARGIN : 0;
}

static void
invalidate (SeralChartView *self)
{
  g_clear_pointer (&self->scene, seral_scene_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static SeralStyle *
create_style (SeralChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return seral_style_new (adw_style_manager_get_dark (manager) ? SERAL_SCHEME_DARK : SERAL_SCHEME_LIGHT,
                          adw_style_manager_get_high_contrast (manager),
                          pango_font_description_get_family (font),
                          size > 0 ? size / USUAL_TEXT_SIZE : 1.0);
}

static gboolean
is_same_style (SeralStyle *one,
               SeralStyle *other)
{
  return seral_style_get_scheme (one) == seral_style_get_scheme (other) &&
         seral_style_get_high_contrast (one) == seral_style_get_high_contrast (other) &&
         seral_style_get_text_scale (one) == seral_style_get_text_scale (other) &&
         g_strcmp0 (seral_style_get_family (one), seral_style_get_family (other)) == 0;
}

/* Comes with every change of CSS, a pointer that moves over the chart among them, so
 * that the chart is laid out anew only where it makes a difference. */
static void
update_style (SeralChartView *self)
{
  g_autoptr (SeralStyle) style = NULL;

  if (self->chart == NULL)
    return;

  style = create_style (self);
  if (!is_same_style (style, seral_chart_get_style (self->chart)))
    seral_chart_set_style (self->chart, style);
  seral_chart_set_rtl (self->chart, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
emit_activated (SeralChartView   *self,
                SeralChartRegion *region)
{
  g_signal_emit (self, signals[REGION_ACTIVATED], 0, seral_chart_region_get_id (region));
}

static gboolean
is_shown (const SeralRegion *region,
          guint              n_regions)
{
  return region->kind != SERAL_REGION_CELL || n_regions <= MAX_REGIONS;
}

static SeralChartRegion *
ensure_region (SeralChartView    *self,
               const SeralRegion *region,
               GtkWidget         *after)
{
  GtkWidget *child = g_hash_table_lookup (self->regions, region->id);

  if (child == NULL)
    {
      child = seral_chart_region_new ();
      g_signal_connect_object (child, "activated", G_CALLBACK (emit_activated), self, G_CONNECT_SWAPPED);
    }
  if (gtk_widget_get_parent (child) == NULL || gtk_widget_get_prev_sibling (child) != after)
    gtk_widget_insert_after (child, GTK_WIDGET (self), after);
  seral_chart_region_show (SERAL_CHART_REGION (child), region);

  return SERAL_CHART_REGION (child);
}

/* Those that are left over come after @last. */
static void
remove_regions_after (SeralChartView *self,
                      GtkWidget      *last)
{
  GtkWidget *child = last != NULL ? gtk_widget_get_next_sibling (last)
                                  : gtk_widget_get_first_child (GTK_WIDGET (self));
  gboolean had_focus = FALSE;

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      had_focus = had_focus || gtk_widget_is_focus (child);
      gtk_widget_unparent (child);
      child = next;
    }

  if (had_focus && last != NULL)
    gtk_widget_grab_focus (last);
}

static void
sync_regions (SeralChartView *self)
{
  guint n = 0;
  const SeralRegion *regions = seral_scene_get_regions (self->scene, &n);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *last = NULL;

  for (guint i = 0, shown = 0; i < n && shown < MAX_REGIONS; i++)
    {
      SeralChartRegion *child;

      if (!is_shown (&regions[i], n))
        continue;

      child = ensure_region (self, &regions[i], last);
      g_hash_table_insert (kept, (gpointer) seral_chart_region_get_id (child), child);
      last = GTK_WIDGET (child);
      shown++;
    }

  g_hash_table_unref (self->regions);
  self->regions = g_steal_pointer (&kept);
  remove_regions_after (self, last);
}

static void
sync_words (SeralChartView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, seral_scene_get_title (self->scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, seral_scene_get_description (self->scene),
                                  -1);
}

/* Children cannot come and go while sizes are allocated, so it is done just after. */
static gboolean
on_sync (gpointer user_data)
{
  SeralChartView *self = user_data;

  self->sync_source = 0;
  if (self->scene != NULL)
    {
      sync_regions (self);
      sync_words (self);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }

  return G_SOURCE_REMOVE;
}

static void
ensure_scene (SeralChartView *self,
              int             width,
              int             height)
{
  if (self->chart == NULL || seral_chart_get_data (self->chart) == NULL)
    {
      g_clear_pointer (&self->scene, seral_scene_unref);
      return;
    }
  if (self->scene != NULL && seral_scene_get_width (self->scene) == width &&
      seral_scene_get_height (self->scene) == height)
    return;

  g_clear_pointer (&self->scene, seral_scene_unref);
  self->scene = seral_chart_layout (self->chart, self->context, width, height);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->sync_source == 0)
    self->sync_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_sync, self, NULL);
}

static void
allocate_region (SeralChartRegion *region,
                 int               margin)
{
  const SeralRect *bounds = seral_chart_region_get_bounds (region);
  GtkAllocation allocation;

  allocation.x = floor (bounds->x);
  allocation.y = floor (bounds->y);
  allocation.width = ceil (seral_rect_right (bounds)) - allocation.x;
  allocation.height = ceil (seral_rect_bottom (bounds)) - allocation.y;
  allocation.x += margin;
  allocation.y += margin;
  gtk_widget_measure (GTK_WIDGET (region), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (region), &allocation, -1);
}

static void
seral_chart_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  int margin = get_margin (SERAL_CHART_VIEW (widget));

  ensure_scene (SERAL_CHART_VIEW (widget), MAX (width - 2 * margin, 1), MAX (height - 2 * margin, 1));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      allocate_region (SERAL_CHART_REGION (child), margin);
}

static GtkSizeRequestMode
seral_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
seral_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SeralChartView *self = SERAL_CHART_VIEW (widget);
  int margins = 2 * get_margin (self);
  SeralChartSize size;

  *minimum = *natural = 0;
  if (self->chart == NULL)
    return;

  seral_chart_measure (self->chart, &size);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = ceil (MIN (size.min_width, size.natural_width)) + margins;
      *natural = ceil (size.natural_width) + margins;
    }
  else
    {
      double share = for_size < 0 ? 1.0 : (for_size - margins) / size.natural_width;

      *minimum = *natural = ceil (MAX (size.min_height, size.natural_height * share)) + margins;
    }
}

/* Charts paint over their own background, which is not quite that of a window. */
static void
snapshot_paper (GtkWidget   *widget,
                GtkSnapshot *snapshot,
                guint32      color)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA rgba = { (color >> 16 & 0xff) / 255.0f, (color >> 8 & 0xff) / 255.0f, (color & 0xff) / 255.0f, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, PAPER_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &rgba, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
seral_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SeralChartView *self = SERAL_CHART_VIEW (widget);

  if (self->scene != NULL)
    {
      int margin = get_margin (self);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (margin, margin, seral_scene_get_width (self->scene),
                                                   seral_scene_get_height (self->scene));
      cairo_t *cr;

      if (self->paper)
        snapshot_paper (widget, snapshot, seral_scene_get_background (self->scene));
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      cairo_translate (cr, margin, margin);
      seral_scene_draw (self->scene, cr);
      cairo_destroy (cr);
    }

  GTK_WIDGET_CLASS (seral_chart_view_parent_class)->snapshot (widget, snapshot);
}

static gboolean
seral_chart_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return first != NULL && gtk_widget_grab_focus (first);
}

static gboolean
seral_chart_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
seral_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (seral_chart_view_parent_class)->css_changed (widget, change);

  update_style (SERAL_CHART_VIEW (widget));
}

static void
seral_chart_view_direction_changed (GtkWidget        *widget,
                                    GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (seral_chart_view_parent_class)->direction_changed (widget, previous);

  update_style (SERAL_CHART_VIEW (widget));
}

static SeralChartRegion *
get_focused (SeralChartView *self)
{
  return (SeralChartRegion *) gtk_widget_get_focus_child (GTK_WIDGET (self));
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  SeralChartRegion *focused = get_focused (SERAL_CHART_VIEW (widget));
  SeralChartRegion *next;
  int dx, dy;

  if (focused == NULL)
    return FALSE;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  next = seral_chart_region_find_next (focused, dx, dy);

  return next != NULL && gtk_widget_grab_focus (GTK_WIDGET (next));
}

static gboolean
move_to_end (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *child = g_variant_get_boolean (arguments) ? gtk_widget_get_last_child (widget)
                                                       : gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_grab_focus (child);
}

static gboolean
activate_focused (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  SeralChartView *self = SERAL_CHART_VIEW (widget);
  SeralChartRegion *focused = get_focused (self);

  if (focused == NULL)
    return FALSE;

  emit_activated (self, focused);

  return TRUE;
}

static void
on_released (SeralChartView *self,
             int             n_press,
             double          x,
             double          y)
{
  guint n = 0;
  int region;

  if (self->scene == NULL)
    return;

  region = seral_scene_region_at (self->scene, x - get_margin (self), y - get_margin (self));
  if (region >= 0)
    g_signal_emit (self, signals[REGION_ACTIVATED], 0, seral_scene_get_regions (self->scene, &n)[region].id);
}

static void
add_move_binding (GtkWidgetClass *widget_class,
                  guint           key,
                  guint           keypad_key,
                  int             dx,
                  int             dy)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_focus, "(ii)", dx, dy);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_focus, "(ii)", dx, dy);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  add_move_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_move_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_move_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_move_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_to_end, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_focused, NULL);
}

static void
remove_children (SeralChartView *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->regions);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
seral_chart_view_dispose (GObject *object)
{
  SeralChartView *self = SERAL_CHART_VIEW (object);

  g_clear_handle_id (&self->sync_source, g_source_remove);
  remove_children (self);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, invalidate, self);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->scene, seral_scene_unref);

  G_OBJECT_CLASS (seral_chart_view_parent_class)->dispose (object);
}

static void
seral_chart_view_finalize (GObject *object)
{
  SeralChartView *self = SERAL_CHART_VIEW (object);

  g_hash_table_unref (self->regions);
  g_object_unref (self->context);

  G_OBJECT_CLASS (seral_chart_view_parent_class)->finalize (object);
}

static void
seral_chart_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralChartView *self = SERAL_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_PAPER:
      g_value_set_boolean (value, self->paper);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_chart_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralChartView *self = SERAL_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      seral_chart_view_set_chart (self, g_value_get_object (value));
      break;
    case PROP_PAPER:
      self->paper = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_chart_view_class_init (SeralChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_chart_view_dispose;
  object_class->finalize = seral_chart_view_finalize;
  object_class->get_property = seral_chart_view_get_property;
  object_class->set_property = seral_chart_view_set_property;

  widget_class->css_changed = seral_chart_view_css_changed;
  widget_class->direction_changed = seral_chart_view_direction_changed;
  widget_class->focus = seral_chart_view_focus;
  widget_class->get_request_mode = seral_chart_view_get_request_mode;
  widget_class->grab_focus = seral_chart_view_grab_focus;
  widget_class->measure = seral_chart_view_measure;
  widget_class->size_allocate = seral_chart_view_size_allocate;
  widget_class->snapshot = seral_chart_view_snapshot;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, SERAL_TYPE_CHART,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAPER] =
    g_param_spec_boolean ("paper", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SeralChartView::region-activated:
   * @self: the view
   * @id: id of a region
   *
   * The user wants to know more about a part of the chart.
   */
  signals[REGION_ACTIVATED] = g_signal_new ("region-activated", SERAL_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
seral_chart_view_init (SeralChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkGesture *click = gtk_gesture_click_new ();

  self->context = seral_chart_text_context_new (NULL);
  self->regions = g_hash_table_new (g_str_hash, g_str_equal);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * seral_chart_view_new:
 *
 * Makes a view without a chart.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
seral_chart_view_new (void)
{
  return g_object_new (SERAL_TYPE_CHART_VIEW, NULL);
}

/**
 * seral_chart_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the chart it shows
 */
SeralChart *
seral_chart_view_get_chart (SeralChartView *self)
{
  g_return_val_if_fail (SERAL_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/**
 * seral_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): what to show
 *
 * Shows a chart, and anything that changes in it. The view sets the chart's style
 * and direction, so a chart is shown in one view at a time.
 */
void
seral_chart_view_set_chart (SeralChartView *self,
                            SeralChart     *chart)
{
  g_return_if_fail (SERAL_IS_CHART_VIEW (self));
  g_return_if_fail (chart == NULL || SERAL_IS_CHART (chart));

  if (self->chart == chart)
    return;

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, invalidate, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    g_signal_connect_swapped (chart, "notify", G_CALLBACK (invalidate), self);

  remove_children (self);
  update_style (self);
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * seral_chart_view_get_scene:
 * @self: a view
 * @margin: (out): how far the scene stands from the edges of the view
 *
 * Gets what is seen, to find out what lies where.
 *
 * Returns: (transfer none) (nullable): the chart as it is laid out now
 */
SeralScene *
seral_chart_view_get_scene (SeralChartView *self,
                            int            *margin)
{
  g_return_val_if_fail (SERAL_IS_CHART_VIEW (self), NULL);
  g_return_val_if_fail (margin != NULL, NULL);

  *margin = get_margin (self);

  return self->scene;
}

/**
 * seral_chart_view_get_focused:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): id of the region that has the focus
 */
const char *
seral_chart_view_get_focused (SeralChartView *self)
{
  SeralChartRegion *focused;

  g_return_val_if_fail (SERAL_IS_CHART_VIEW (self), NULL);

  focused = get_focused (self);

  return focused != NULL && gtk_widget_has_focus (GTK_WIDGET (focused)) ? seral_chart_region_get_id (focused) : NULL;
}
