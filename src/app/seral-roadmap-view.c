/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-chart-view.h"
#include "app/seral-roadmap-view.h"
#include "base/seral-date.h"
#include "chart/seral-roadmap.h"
#include "plan/seral-plan-move.h"
#include "words/seral-words-plan.h"

#define ITEM_PREFIX "item-"
#define DAYS_IN_WEEK 7

/* A bar is taken hold of so many pixels beside it, and its end so many within it. */
#define REACH 6
#define RADIUS 4

struct _SeralRoadmapView
{
  GtkWidget parent_instance;

  SeralSession *session;     /* (owned) (nullable) */
  SeralChartView *view;      /* a child */
  SeralChart *chart;         /* (owned) (nullable) */

  /* While something is dragged. */
  SeralPlanItem *dragged;    /* (owned) (nullable) */
  SeralPlanMove what;
  int days;                  /* by which it would be moved */
};

enum
{
  ITEM_ACTIVATED,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralRoadmapView, seral_roadmap_view, GTK_TYPE_WIDGET)

static SeralPlanItem *
find_item (SeralRoadmapView *self,
           const char       *region)
{
  if (region == NULL || !g_str_has_prefix (region, ITEM_PREFIX))
    return NULL;

  return seral_assessment_find_plan_item (seral_session_get_assessment (self->session),
                                          region + strlen (ITEM_PREFIX));
}

/* "Onboarding process: 1 June 2027 – 31 August 2027". */
static void
tell (SeralRoadmapView *self,
      SeralPlanItem    *item,
      const GDate      *start,
      const GDate      *due)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *from = g_date_valid (start) ? seral_format_date (catalogue, start) : NULL;
  g_autofree char *to = g_date_valid (due) ? seral_format_date (catalogue, due) : NULL;
  g_autofree char *text = NULL;

  if (from != NULL && to != NULL)
    /* Translators: an item of the plan, and from when to when it is worked on. */
    text = g_strdup_printf (_("%s: %s – %s"), seral_plan_item_get_title (item), from, to);
  else
    text = g_strdup_printf (_("%s: %s"), seral_plan_item_get_title (item), from != NULL ? from : to);
  g_signal_emit (self, signals[TOLD], 0, text);
}

static void
read_dates (SeralPlanItem *item,
            GDate         *start,
            GDate         *due)
{
  g_date_clear (start, 1);
  g_date_clear (due, 1);
  seral_date_parse (seral_plan_item_get_start (item), start);
  seral_date_parse (seral_plan_item_get_due (item), due);
}

static gboolean
move_item (SeralRoadmapView *self,
           SeralPlanItem    *item,
           SeralPlanMove     what,
           int               months,
           int               days)
{
  g_autoptr (SeralChange) change = NULL;
  GDate start, due;

  change = seral_plan_move_new (what == SERAL_PLAN_MOVE_DUE ? _("Due Date") : _("Move in Time"), item, what, months,
                                days);
  if (change == NULL)
    {
      g_signal_emit (self, signals[TOLD], 0, _("It cannot be moved there."));
      return FALSE;
    }

  if (!seral_session_do (self->session, change))
    return FALSE;
  read_dates (item, &start, &due);
  tell (self, item, &start, &due);

  return TRUE;
}

static void
break_merge (SeralRoadmapView *self)
{
  seral_history_break_merge (seral_document_get_history (seral_session_get_document (self->session)));
}

/* From the first to the last day of an item, where it is drawn; FALSE where it has no day. */
static gboolean
find_bar (SeralRoadmapView *self,
          SeralPlanItem    *item,
          const GDate      *start,
          const GDate      *due,
          graphene_rect_t  *bar)
{
  int margin = 0;
  SeralScene *scene = seral_chart_view_get_scene (self->view, &margin);
  const SeralTimeAxis *axis = scene != NULL ? seral_scene_get_time_axis (scene) : NULL;
  g_autofree char *id = g_strconcat (ITEM_PREFIX, seral_plan_item_get_id (item), NULL);
  int region = scene != NULL ? seral_scene_find_region (scene, id) : -1;
  const SeralRect *row;
  double from, to;

  if (axis == NULL || region < 0 || (!g_date_valid (start) && !g_date_valid (due)))
    return FALSE;

  row = &seral_scene_get_regions (scene, &(guint) { 0 })[region].bounds;
  from = seral_time_axis_get_x (axis, g_date_valid (start) ? start : due, !g_date_valid (start));
  to = seral_time_axis_get_x (axis, g_date_valid (due) ? due : start, g_date_valid (due));
  graphene_rect_init (bar, margin + MIN (from, to), margin + row->y, fabs (to - from), row->height);

  return TRUE;
}

static gboolean
runs_left (SeralRoadmapView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The item whose bar is at a place, and what of it is taken hold of there. */
static SeralPlanItem *
find_handle (SeralRoadmapView *self,
             double            x,
             double            y,
             SeralPlanMove    *what)
{
  int margin = 0;
  SeralScene *scene = seral_chart_view_get_scene (self->view, &margin);
  int region = scene != NULL ? seral_scene_region_at (scene, x - margin, y - margin) : -1;
  SeralPlanItem *item;
  GDate start, due;
  graphene_rect_t bar;
  double end;

  if (region < 0)
    return NULL;

  item = find_item (self, seral_scene_get_regions (scene, &(guint) { 0 })[region].id);
  if (item == NULL)
    return NULL;

  read_dates (item, &start, &due);
  if (!find_bar (self, item, &start, &due, &bar) || x < bar.origin.x - REACH ||
      x > bar.origin.x + bar.size.width + REACH)
    return NULL;

  end = runs_left (self) ? bar.origin.x : bar.origin.x + bar.size.width;
  *what = g_date_valid (&start) && g_date_valid (&due) && fabs (x - end) <= REACH ? SERAL_PLAN_MOVE_DUE
                                                                                    : SERAL_PLAN_MOVE_ALL;

  return item;
}

/* How many days further a day is that stands @offset pixels further along. */
static int
count_days (SeralRoadmapView *self,
            double            offset)
{
  int margin = 0;
  SeralScene *scene = seral_chart_view_get_scene (self->view, &margin);
  const SeralTimeAxis *axis = scene != NULL ? seral_scene_get_time_axis (scene) : NULL;
  gboolean end = self->what == SERAL_PLAN_MOVE_DUE;
  GDate start, due, moved;
  const GDate *date;

  read_dates (self->dragged, &start, &due);
  date = end || !g_date_valid (&start) ? &due : &start;
  end = date == &due;
  if (axis == NULL || !g_date_valid (date) ||
      !seral_time_axis_get_date (axis, seral_time_axis_get_x (axis, date, end) + offset, end, &moved))
    return self->days;

  return g_date_days_between (date, &moved);
}

static void
on_drag_begin (SeralRoadmapView *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  SeralPlanItem *item = self->session != NULL ? find_handle (self, x, y, &self->what) : NULL;

  self->days = 0;
  g_set_object (&self->dragged, item);
  if (item == NULL)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update (SeralRoadmapView *self,
                double            x,
                double            y,
                GtkGesture       *gesture)
{
  GDate start, due;

  if (self->dragged == NULL ||
      (self->days == 0 && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, 0)))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->days = count_days (self, x);
  if (seral_plan_move_find (self->dragged, self->what, 0, self->days, &start, &due))
    tell (self, self->dragged, &start, &due);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end (SeralRoadmapView *self)
{
  g_autoptr (SeralPlanItem) item = g_steal_pointer (&self->dragged);

  if (item != NULL && self->days != 0)
    {
      break_merge (self);
      move_item (self, item, self->what, 0, self->days);
      break_merge (self);
    }
  self->days = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_cancel (SeralRoadmapView *self)
{
  g_clear_object (&self->dragged);
  self->days = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (SeralRoadmapView *self,
           double            x,
           double            y)
{
  SeralPlanMove what = SERAL_PLAN_MOVE_ALL;
  gboolean found = self->session != NULL && find_handle (self, x, y, &what) != NULL;
  const char *cursor = !found ? NULL : what == SERAL_PLAN_MOVE_DUE ? "ew-resize" : "grab";

  if (self->dragged == NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* Left and Right belong to the item that has the focus; Up and Down go to another one. */
static gboolean
on_key_pressed (SeralRoadmapView *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;
  SeralPlanItem *item;
  int step;

  if ((!left && !right) || (modifiers & ~(GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 || self->session == NULL)
    return GDK_EVENT_PROPAGATE;

  item = find_item (self, seral_chart_view_get_focused (self->view));
  if (item == NULL)
    return GDK_EVENT_PROPAGATE;

  step = right != runs_left (self) ? 1 : -1;
  move_item (self, item, (modifiers & GDK_SHIFT_MASK) != 0 ? SERAL_PLAN_MOVE_DUE : SERAL_PLAN_MOVE_ALL,
             (modifiers & GDK_CONTROL_MASK) != 0 ? step : 0,
             (modifiers & GDK_CONTROL_MASK) != 0 ? 0 : step * DAYS_IN_WEEK);

  return GDK_EVENT_STOP;
}

static void
on_region_activated (SeralRoadmapView *self,
                     const char       *id)
{
  SeralPlanItem *item = find_item (self, id);

  if (item != NULL)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, seral_plan_item_get_id (item));
}

/* Where the bar would be, over the one that is there. */
static void
snapshot_moved (SeralRoadmapView *self,
                GtkSnapshot      *snapshot)
{
  graphene_rect_t bar;
  GskRoundedRect outline;
  GdkRGBA color;
  GDate start, due;

  if (!seral_plan_move_find (self->dragged, self->what, 0, self->days, &start, &due))
    return;
  if (!find_bar (self, self->dragged, &start, &due, &bar))
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  graphene_rect_inset (&bar, bar.size.width < 2 ? -RADIUS : 0, 2);
  gsk_rounded_rect_init_from_rect (&outline, &bar, RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
seral_roadmap_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SeralRoadmapView *self = SERAL_ROADMAP_VIEW (widget);

  GTK_WIDGET_CLASS (seral_roadmap_view_parent_class)->snapshot (widget, snapshot);

  if (self->dragged != NULL && self->days != 0)
    snapshot_moved (self, snapshot);
}

static gboolean
seral_roadmap_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SERAL_ROADMAP_VIEW (widget)->view));
}

static void
seral_roadmap_view_dispose (GObject *object)
{
  SeralRoadmapView *self = SERAL_ROADMAP_VIEW (object);

  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->view));
  self->view = NULL;
  g_clear_object (&self->dragged);
  g_clear_object (&self->chart);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_roadmap_view_parent_class)->dispose (object);
}

static void
seral_roadmap_view_class_init (SeralRoadmapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_roadmap_view_dispose;
  widget_class->grab_focus = seral_roadmap_view_grab_focus;
  widget_class->snapshot = seral_roadmap_view_snapshot;

  /**
   * SeralRoadmapView::item-activated:
   * @self: the view
   * @item: id of an item
   *
   * The user wants to see all of an item.
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", SERAL_TYPE_ROADMAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SeralRoadmapView::told:
   * @self: the view
   * @text: what is or would be
   *
   * An item was moved, or is about to be.
   */
  signals[TOLD] = g_signal_new ("told", SERAL_TYPE_ROADMAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_controllers (SeralRoadmapView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
seral_roadmap_view_init (SeralRoadmapView *self)
{
  self->view = g_object_new (SERAL_TYPE_CHART_VIEW, "paper", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "card");
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  g_signal_connect_swapped (self->view, "region-activated", G_CALLBACK (on_region_activated), self);
  add_controllers (self);
}

/**
 * seral_roadmap_view_show:
 * @self: a view
 * @session: what is looked at
 * @data: what the roadmap of it shows
 *
 * Shows the plan as it is now.
 */
void
seral_roadmap_view_show (SeralRoadmapView *self,
                         SeralSession     *session,
                         SeralChartData   *data)
{
  g_return_if_fail (SERAL_IS_ROADMAP_VIEW (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (data != NULL);

  g_set_object (&self->session, session);
  if (self->chart != NULL)
    {
      seral_chart_set_data (self->chart, data);
      return;
    }

  self->chart = seral_roadmap_new (data);
  seral_chart_set_catalogue (self->chart, seral_session_get_catalogue (session));
  seral_chart_view_set_chart (self->view, self->chart);
}

/**
 * seral_roadmap_view_dup_title:
 * @self: a view that shows a plan
 *
 * Returns: (transfer full): what the roadmap says, in a few words
 */
char *
seral_roadmap_view_dup_title (SeralRoadmapView *self)
{
  g_return_val_if_fail (SERAL_IS_ROADMAP_VIEW (self), NULL);
  g_return_val_if_fail (self->chart != NULL, NULL);

  return seral_chart_dup_title (self->chart);
}
