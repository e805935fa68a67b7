/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-assess-page.h"
#include "app/seral-document-view.h"
#include "app/seral-export-pane.h"
#include "app/seral-finder.h"
#include "app/seral-place-button.h"
#include "app/seral-plan-page.h"
#include "app/seral-result-page.h"
#include "app/seral-round-notice.h"
#include "app/seral-trail-bar.h"
#include "app/seral-what-if-bar.h"
#include "app/seral-window.h"

/* Below this width, in pixels, the header bar holds a title and little else. */
#define NARROW_WIDTH 760

struct _SeralDocumentView
{
  AdwBin                parent_instance;

  SeralSession         *session;        /* (owned) */
  guint                 place_source;   /* the switcher is about to move */

  GtkWidget            *result_bin;     /* of its page, while that is not made yet, too */
  GtkWidget            *plan_bin;
  GtkWidget            *export_bin;
  GtkWidget            *finder;
  GtkWidget            *find_button;
  GtkWidget            *what_if_bar;    /* (nullable): in a sandbox */

  SeralPlaceButton     *place;
  GtkBox               *box;
  AdwHeaderBar         *header;
  GtkWidget            *save_button;
  SeralRoundNotice     *round_notice;
  GtkWidget            *history_box;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  AdwSqueezer          *squeezer;
  AdwViewStack         *stack;
  AdwViewSwitcherBar   *switcher_bar;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDocumentView, seral_document_view, ADW_TYPE_BIN)

/* An icon is all a button shows: what it says is its name as well. */
static void
set_tooltip (GtkWidget  *button,
             const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_history (SeralDocumentView *self)
{
  SeralHistory *history = seral_document_get_history (seral_session_get_document (self->session));
  const char *undo_name = seral_history_get_undo_name (history);
  const char *redo_name = seral_history_get_redo_name (history);
  /* Translators: %s is the name of a change, such as “Answer” */
  g_autofree char *undo = g_strdup_printf (_("Undo: %s"), undo_name != NULL ? undo_name : "");
  /* Translators: %s is the name of a change, such as “Answer” */
  g_autofree char *redo = g_strdup_printf (_("Redo: %s"), redo_name != NULL ? redo_name : "");

  set_tooltip (self->undo_button, undo_name != NULL ? undo : _("Undo"));
  set_tooltip (self->redo_button, redo_name != NULL ? redo : _("Redo"));
}

/*
 * In a narrow window the title comes first: the switcher stands below, and undo
 * and search in the menu alone. So it is wherever the switcher finds no room above.
 */
static gboolean
place_switcher_cb (gpointer user_data)
{
  SeralDocumentView *self = user_data;
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_WIDTH;

  self->place_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->squeezer), !narrow);
  gtk_widget_set_visible (self->history_box, !narrow);
  if (self->what_if_bar != NULL)
    g_object_set (self->what_if_bar, "narrow", narrow, NULL);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    narrow || adw_squeezer_get_visible_child (self->squeezer) == NULL);
  return G_SOURCE_REMOVE;
}

/* It is found out while sizes are given out: what changes sizes waits until that is done. */
static void
place_switcher (SeralDocumentView *self)
{
  if (self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_switcher_cb, self, NULL);
}

static void
seral_document_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (widget);

  GTK_WIDGET_CLASS (seral_document_view_parent_class)->size_allocate (widget, width, height, baseline);

  if ((width < NARROW_WIDTH) == gtk_widget_get_visible (self->history_box))
    place_switcher (self);
}

/* The focus belongs to the page: what stands above it is for later. */
static gboolean
seral_document_view_grab_focus (GtkWidget *widget)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (widget);
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  return gtk_widget_grab_focus (page) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
question_requested_cb (SeralDocumentView *self)
{
  seral_document_view_show_page (self, "assess");
}

static void
resource_requested_cb (SeralDocumentView *self,
                       guint              resource)
{
  seral_document_view_show_page (self, "plan");
  seral_plan_page_show_resource (SERAL_PLAN_PAGE (adw_bin_get_child (ADW_BIN (self->plan_bin))), resource);
}

static void
assess_requested_cb (SeralDocumentView *self)
{
  seral_document_view_show_page (self, "assess");
  gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->stack));
}

static void
result_requested_cb (SeralDocumentView *self)
{
  seral_document_view_show_page (self, "result");
}

static void
toast_cb (SeralDocumentView *self,
          AdwToast          *toast)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (SERAL_IS_WINDOW (root))
    seral_window_add_toast (SERAL_WINDOW (root), g_object_ref (toast));
}

static GtkWidget *
new_result_page (SeralDocumentView *self)
{
  GtkWidget *page = seral_result_page_new (self->session);

  g_signal_connect_object (page, "assess-requested", G_CALLBACK (assess_requested_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
new_plan_page (SeralDocumentView *self)
{
  GtkWidget *page = seral_plan_page_new (self->session);

  g_signal_connect_object (page, "assess-requested", G_CALLBACK (assess_requested_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
new_export_pane (SeralDocumentView *self)
{
  GtkWidget *page = seral_export_pane_new (self->session);

  g_signal_connect_object (page, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  return page;
}

/* A page is made when it is first turned to: a document opens at its questions. */
static void
fill_page (SeralDocumentView *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->stack);

  /* Who turns to a page wants to see it. */
  if (self->finder != NULL)
    g_object_set (self->finder, "search-mode", FALSE, NULL);
  if (child == self->result_bin && adw_bin_get_child (ADW_BIN (child)) == NULL)
    adw_bin_set_child (ADW_BIN (child), new_result_page (self));
  else if (child == self->plan_bin && adw_bin_get_child (ADW_BIN (child)) == NULL)
    adw_bin_set_child (ADW_BIN (child), new_plan_page (self));
  else if (child == self->export_bin && adw_bin_get_child (ADW_BIN (child)) == NULL)
    adw_bin_set_child (ADW_BIN (child), new_export_pane (self));
}

/* What is found stands in place of the pages. */
static void
add_finder (SeralDocumentView *self)
{
  GtkWidget *squeezer;

  self->finder = seral_finder_new (self->session);
  gtk_box_insert_child_after (self->box, self->finder, GTK_WIDGET (self->header));
  g_object_bind_property (self->finder, "searching", self->stack, "visible", G_BINDING_INVERT_BOOLEAN);

  self->find_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->find_button), "edit-find-symbolic");
  set_tooltip (self->find_button, _("Search"));
  g_object_bind_property (self->finder, "search-mode", self->find_button, "active", G_BINDING_BIDIRECTIONAL);
  /* Beside undo, and gone like it where there is no room: the menu has it, too. */
  squeezer = adw_squeezer_new ();
  adw_squeezer_set_allow_none (ADW_SQUEEZER (squeezer), TRUE);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->find_button);
  adw_header_bar_pack_end (self->header, squeezer);
}

static void
add_trail_bar (SeralDocumentView *self)
{
  GtkWidget *bar = seral_trail_bar_new (self->session);

  g_signal_connect_object (bar, "result-requested", G_CALLBACK (result_requested_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->box, bar, GTK_WIDGET (self->header));
}

/* A sandbox is plainly marked, and has what is to be seen move, no more. */
static void
mark_sandbox (SeralDocumentView *self)
{
  SeralAssessment *assessment = seral_session_get_assessment (self->session);
  GtkWidget *leave = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *title = adw_window_title_new (_("What If"), seral_assessment_get_organisation_name (assessment));

  set_tooltip (leave, _("Leave What If"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "win.what-if-leave");
  adw_header_bar_pack_start (self->header, leave);
  adw_header_bar_pack_start (self->header, title);
  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
  gtk_widget_set_visible (self->save_button, FALSE);
  adw_view_stack_remove (self->stack, self->plan_bin);
  adw_view_stack_remove (self->stack, self->export_bin);

  self->what_if_bar = seral_what_if_bar_new (self->session);
  gtk_box_insert_child_after (self->box, self->what_if_bar, GTK_WIDGET (self->header));
  gtk_widget_add_css_class (GTK_WIDGET (self), "what-if");
}

static void
add_pages (SeralDocumentView *self)
{
  GtkWidget *assess = seral_assess_page_new (self->session);

  self->result_bin = adw_bin_new ();
  self->plan_bin = adw_bin_new ();
  self->export_bin = adw_bin_new ();
  adw_view_stack_add_titled_with_icon (self->stack, assess, "assess", _("Assess"), "document-edit-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, self->result_bin, "result", _("Result"),
                                       "view-sort-ascending-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, self->plan_bin, "plan", _("Plan"), "view-list-bullet-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, self->export_bin, "export", _("Export"),
                                       "document-send-symbolic");
  g_signal_connect_object (assess, "result-requested", G_CALLBACK (result_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (fill_page), self, G_CONNECT_SWAPPED);
}

static void
seral_document_view_constructed (GObject *object)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  G_OBJECT_CLASS (seral_document_view_parent_class)->constructed (object);

  g_signal_connect_object (seral_document_get_history (seral_session_get_document (self->session)), "notify",
                           G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->squeezer, "notify::visible-child", G_CALLBACK (place_switcher), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "question-requested", G_CALLBACK (question_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "resource-requested", G_CALLBACK (resource_requested_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the view: it turns to the page before the page goes to the question. */
  add_pages (self);
  add_trail_bar (self);
  add_finder (self);
  seral_place_button_set_session (self->place, self->session);
  if (seral_session_get_real (self->session) != NULL)
    mark_sandbox (self);
  seral_round_notice_set_session (self->round_notice, self->session);
  update_history (self);
}

static void
seral_document_view_dispose (GObject *object)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_document_view_parent_class)->dispose (object);
}

static void
seral_document_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SeralDocumentView *self = SERAL_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_document_view_class_init (SeralDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = seral_document_view_constructed;
  object_class->dispose = seral_document_view_dispose;
  object_class->get_property = seral_document_view_get_property;
  object_class->set_property = seral_document_view_set_property;
  widget_class->grab_focus = seral_document_view_grab_focus;
  widget_class->size_allocate = seral_document_view_size_allocate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SERAL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_PLACE_BUTTON);
  g_type_ensure (SERAL_TYPE_ROUND_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, place);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, box);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, header);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, save_button);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, round_notice);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, history_box);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, squeezer);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, stack);
  gtk_widget_class_bind_template_child (widget_class, SeralDocumentView, switcher_bar);
}

static void
seral_document_view_init (SeralDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_document_view_new:
 * @session: what to show
 *
 * Returns: (transfer floating): a view of a document
 */
GtkWidget *
seral_document_view_new (SeralSession *session)
{
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  return g_object_new (SERAL_TYPE_DOCUMENT_VIEW, "session", session, NULL);
}

/**
 * seral_document_view_show_page:
 * @self: a view of a document
 * @name: "assess", "result", "plan" or "export"; others are ignored
 *
 * Turns to a page.
 */
void
seral_document_view_show_page (SeralDocumentView *self,
                               const char        *name)
{
  g_return_if_fail (SERAL_IS_DOCUMENT_VIEW (self));
  g_return_if_fail (name != NULL);

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

/**
 * seral_document_view_find:
 * @self: a view of a document
 *
 * Opens the field that searches its models, or closes it.
 */
void
seral_document_view_find (SeralDocumentView *self)
{
  gboolean on;

  g_return_if_fail (SERAL_IS_DOCUMENT_VIEW (self));

  g_object_get (self->finder, "search-mode", &on, NULL);
  g_object_set (self->finder, "search-mode", !on, NULL);
}
