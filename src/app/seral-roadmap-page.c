/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-roadmap-page.h"
#include "app/seral-roadmap-view.h"
#include "chart/seral-roadmap.h"
#include "exchange/seral-export-data.h"

struct _SeralRoadmapPage
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) (nullable) */

  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkLabel *headline;
  GtkLabel *told;
  SeralRoadmapView *view;
};

enum
{
  ITEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralRoadmapPage, seral_roadmap_page, ADW_TYPE_BIN)

static void
on_told (SeralRoadmapPage *self,
         const char       *text)
{
  gtk_label_set_label (self->told, text);
}

static void
on_item_activated (SeralRoadmapPage *self,
                   const char       *item)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item);
}

static void
show_hint (SeralRoadmapPage *self)
{
  gtk_label_set_label (self->told, _("Drag an item, or the end of it, to move it. With the keyboard: Left and Right by "
                                     "a week, with Ctrl by a month, with Shift only the day it is due."));
}

static void
seral_roadmap_page_map (GtkWidget *widget)
{
  show_hint (SERAL_ROADMAP_PAGE (widget));

  GTK_WIDGET_CLASS (seral_roadmap_page_parent_class)->map (widget);
}

static void
seral_roadmap_page_dispose (GObject *object)
{
  g_clear_object (&SERAL_ROADMAP_PAGE (object)->session);

  G_OBJECT_CLASS (seral_roadmap_page_parent_class)->dispose (object);
}

static void
seral_roadmap_page_class_init (SeralRoadmapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_roadmap_page_dispose;
  widget_class->map = seral_roadmap_page_map;

  /**
   * SeralRoadmapPage::item-activated:
   * @self: the page
   * @item: id of an item
   *
   * The user wants to see all of an item.
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", SERAL_TYPE_ROADMAP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SERAL_TYPE_ROADMAP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-roadmap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralRoadmapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralRoadmapPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, SeralRoadmapPage, headline);
  gtk_widget_class_bind_template_child (widget_class, SeralRoadmapPage, told);
  gtk_widget_class_bind_template_child (widget_class, SeralRoadmapPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_told);
}

static void
seral_roadmap_page_init (SeralRoadmapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_roadmap_page_set_session:
 * @self: a page
 * @session: what is looked at
 *
 * Says what to show, once.
 */
void
seral_roadmap_page_set_session (SeralRoadmapPage *self,
                                SeralSession     *session)
{
  g_return_if_fail (SERAL_IS_ROADMAP_PAGE (self));
  g_return_if_fail (SERAL_IS_SESSION (session));

  g_set_object (&self->session, session);
}

/**
 * seral_roadmap_page_update:
 * @self: a page, whose session has a result
 *
 * Shows the plan as it is now.
 */
void
seral_roadmap_page_update (SeralRoadmapPage *self)
{
  SeralCatalogue *catalogue;
  g_autoptr (SeralChartData) data = NULL;
  g_autofree char *obstacle = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (SERAL_IS_ROADMAP_PAGE (self));

  catalogue = seral_session_get_catalogue (self->session);
  data = seral_export_data_new (seral_session_get_assessment (self->session), seral_session_get_round (self->session),
                                seral_session_get_result (self->session),
                                seral_session_get_target_level (self->session));
  obstacle = seral_roadmap_dup_obstacle (data, catalogue);
  if (obstacle != NULL)
    {
      g_autofree char *description = g_strdup_printf (_("%s Plan what the next stage takes under “To Do”, and give it "
                                                        "dates."), obstacle);

      adw_status_page_set_description (self->empty_page, description);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  seral_roadmap_view_show (self->view, self->session, data);
  title = seral_roadmap_view_dup_title (self->view);
  gtk_label_set_label (self->headline, title);
  gtk_stack_set_visible_child_name (self->stack, "roadmap");
}
